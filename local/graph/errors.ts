/** A «no» of Microsoft Graph: thrown by handlers and answered in Graph's error shape. */
export class GraphFault extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'GraphFault';
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** The body of an error answer. The date has no zone, as on the real service. */
export function errorBody(fault: GraphFault, now: Date, requestId: string, clientRequestId: string): unknown {
  const innerError = {
    // Throttling says more inside, as documented.
    ...(fault.code === 'TooManyRequests'
      ? { code: '429', message: 'Please retry after', status: '429' }
      : {}),
    date: now.toISOString().slice(0, 19),
    'request-id': requestId,
    'client-request-id': clientRequestId,
  };
  return { error: { code: fault.code, message: fault.message, innerError } };
}

/** 400 in SharePoint's words. */
export function invalidRequest(message: string): GraphFault {
  return new GraphFault(400, 'invalidRequest', message);
}

/** 404 in SharePoint's words. */
export function itemNotFound(message = 'The specified item was not found.'): GraphFault {
  return new GraphFault(404, 'itemNotFound', message);
}

/** 403 in SharePoint's words. */
export function accessDenied(message = 'Access denied'): GraphFault {
  return new GraphFault(403, 'accessDenied', message);
}

/** 412: the eTag sent in If-Match is not the item's own any more. */
export function preconditionFailed(): GraphFault {
  return new GraphFault(
    412,
    'resourceModified',
    'The resource has changed since the caller last read it; usually an eTag mismatch',
  );
}

/** 409: the name is taken. */
export function nameAlreadyExists(message = 'The specified item name already exists.'): GraphFault {
  return new GraphFault(409, 'nameAlreadyExists', message);
}

/** 404 in the directory's words (users, groups). */
export function directoryNotFound(key: string): GraphFault {
  return new GraphFault(
    404,
    'Request_ResourceNotFound',
    `Resource '${key}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

/** 403 in the directory's words. */
export function authorizationDenied(): GraphFault {
  return new GraphFault(
    403,
    'Authorization_RequestDenied',
    'Insufficient privileges to complete the operation.',
  );
}
