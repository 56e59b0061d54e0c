'use strict';

const { TestEnvironment } = require('jest-environment-jsdom');

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Node's fetch for this machine only: a library that looks something up at start (teams-js does) finds no network. */
function localFetch(input, init) {
  const url = new URL(typeof input === 'string' ? input : (input.url ?? String(input)), 'http://localhost');
  if (loopback.has(url.hostname)) return fetch(input, init);
  return Promise.reject(new TypeError(`no network in tests: ${url.hostname}`));
}

class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return [];
  }
}

/** jsdom with the parts of a browser that it leaves out and that the pages use. */
class PageEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const page = this.global;
    page.fetch = localFetch;
    Object.assign(page, { Request, Response, Headers, TextEncoder, TextDecoder, structuredClone });
    page.ResizeObserver ??= Observer;
    page.IntersectionObserver ??= Observer;
    page.matchMedia ??= (media) => ({
      media,
      matches: false,
      addEventListener() {},
      removeEventListener() {},
      addListener() {},
      removeListener() {},
    });
    page.Element.prototype.scrollIntoView ??= () => {};
  }
}

module.exports = PageEnvironment;
