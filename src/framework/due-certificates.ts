import { addDays } from '../foundation/index.ts';
import { certificateDuties, type CertificateDuty } from '../plans/index.ts';
import type { FewSource } from './few-found.ts';

/** Events after which a certificate asks for nothing more. */
const ended: ReadonlySet<string> = new Set(['expired', 'revoked']);

/** What certificates ask for within the horizon of the policies; those that are known to have ended ask for nothing. */
export function dueCertificates({ setting, inScope, take }: FewSource): readonly CertificateDuty[] {
  const { asOf, framework } = setting;
  const last = new Map(take('certificate-event').map((fact) => [`${fact.entity} ${fact.certificate}`, fact.event]));
  const held = framework.certificates.filter(
    ({ entity, kind }) => inScope.hasEntity(entity) && !ended.has(last.get(`${entity} ${kind}`) ?? ''),
  );
  return certificateDuties(held, { from: asOf, to: addDays(asOf, framework.policies.reviewHorizonDays) });
}
