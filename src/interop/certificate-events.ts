import * as z from 'zod/mini';
import { both, daysBetween, deepFreeze, type Label, parse, type Schema } from '../foundation/index.ts';
import { Certificate, certificateDuties, type CertificateDuty } from '../plans/index.ts';
import type { CalendarEvent } from './calendar-event.ts';

const Certificates: Schema<readonly Certificate[]> = /* @__PURE__ */ z.array(Certificate);

/**
 * An event for every day on which a certificate runs out or has to be inspected, from one day to another, with the certificate's own
 * reminder, for {@link toICalendar}. A certificate that is renewed keeps the id of its expiry, so that calendars move the event.
 *
 * @throws `HoshinError` with all issues of its arguments
 * @example
 * import { certificateEvents } from 'hoshin/interop';
 * const certificate = { id: 'c1', kind: 'qualification', label: { zh: '开发资质', en: 'Qualification' }, entity: 'group',
 *   obtained: '2024-03-01', expires: '2027-02-28', firstInspection: '2025-03-31', remindDays: 30 };
 * const events = certificateEvents([certificate], { from: '2026-01-01', to: '2027-12-31' });
 * events.map(({ from, summary }) => [from, summary.en]);
 * // => [['2026-03-31', 'Qualification: annual inspection'], ['2027-02-28', 'Qualification expires']]
 */
export function certificateEvents(
  certificates: readonly Certificate[],
  options: { readonly from: string; readonly to: string },
): readonly CalendarEvent[] {
  const read = parse(Certificates, certificates);
  const names = new Map(read.map(({ id, label }) => [id, label]));
  return deepFreeze(certificateDuties(read, options).map((duty) => eventOf(duty, names.get(duty.certificate))));
}

function eventOf(duty: CertificateDuty, name: Label = both(duty.certificate, duty.certificate)): CalendarEvent {
  const { certificate, what, due, remindOn, because } = duty;
  const expires = what === 'expiry';
  return {
    id: `certificate.${certificate}.${expires ? what : `${what}.${due.slice(0, 4)}`}`,
    from: due,
    summary: expires
      ? both(`${name.en} expires`, `${name.zh}到期`)
      : both(`${name.en}: annual inspection`, `${name.zh}年检`),
    description: because,
    category: 'certificate',
    remindDaysBefore: daysBetween(remindOn, due),
  };
}
