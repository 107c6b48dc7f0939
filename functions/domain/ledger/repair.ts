import type { Field } from '../field.ts';
import { compact } from './cell-text.ts';
import { codeOf, repairFlag } from './repair-choice.ts';
import { repairDate, repairMonth } from './repair-date.ts';
import { repairIdNo } from './repair-id-no.ts';
import { repairName } from './repair-name.ts';
import { repairPhone } from './repair-phone.ts';

/**
 * The value a text means, by the kind of field it stands under. What cannot be repaired comes back as the text it
 * was, for the field's own check to refuse. Repairing twice is repairing once.
 */
export function repair(field: Field, text: string, isNumber: boolean): string | number | boolean {
  switch (field.kind) {
    case 'name':
      return repairName(text);
    case 'date':
      return repairDate(text);
    case 'month':
      return repairMonth(text, isNumber);
    case 'choice':
      return codeOf(field.codes, text) ?? text;
    case 'flag':
      return repairFlag(text);
    case 'integer':
      return /^\d{1,9}$/.test(compact(text)) ? Number(compact(text)) : text;
    case 'idNo':
      return repairIdNo(text);
    case 'phone':
      return repairPhone(text);
    case 'choices':
    case 'moment':
    case 'staff':
    case 'photos':
    case 'lines':
      return text; // no ledger carries these
    case 'text':
      return field.long ? text : text.replace(/\s+/g, ' ');
  }
}
