import { requireRole, type Actor } from './kernel/actor';
import { faultInChain, type ChainCheck } from './kernel/chain';
import { done, type Outcome } from './kernel/outcome';
import type { Ports } from './ports/ports';

export type VerifyChainPorts = Pick<Ports, 'eventChain'>;

/**
 * Works every chain of the chest through again, from its first block to its head, for the auditor or a lead: numbers,
 * links, hashes, and that no event stands twice. Each chain comes with its fault where it has one.
 */
export const verifyChain =
  (ports: VerifyChainPorts) =>
  async (actor: Actor): Promise<Outcome<readonly ChainCheck[]>> => {
    const allowed = requireRole(actor, 'auditor', 'lead');
    if (!allowed.ok) return allowed;
    const checks: ChainCheck[] = [];
    for (const chain of await ports.eventChain.chains()) {
      const check = await checkChain(ports, chain);
      if (check !== undefined) checks.push(check);
    }
    return done(checks);
  };

/** Undefined for a head that never had a block: the sweeper's. */
async function checkChain(ports: VerifyChainPorts, chain: string): Promise<ChainCheck | undefined> {
  const { last } = await ports.eventChain.head(chain);
  if (last === undefined) return undefined;
  const blocks = [...(await ports.eventChain.blocksAfter(chain, 0))];
  // The newest block's row may be still to come; the head holds it whole.
  if (blocks.length === last.number - 1) blocks.push(last);
  const newest = blocks.at(-1);
  const fault =
    faultInChain(blocks) ??
    (newest?.hash === last.hash ? undefined : `the head is not at block ${last.number}`);
  const events = blocks.reduce((sum, block) => sum + block.events.length, 0);
  const check = { chain, blocks: blocks.length, events };
  return fault === undefined ? check : { ...check, fault };
}
