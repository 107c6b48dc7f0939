import { catalogue, type AnyForm } from './form.ts';
import {
  childForms,
  findingForms,
  roundForms,
  schoolForms,
  settingsForms,
  staffForms,
} from './forms/index.ts';
import { restricted } from './forms/restricted.ts';

/**
 * Every form there is. The restricted one is not in the catalogue of a child’s forms: no page carries it before somebody
 * asks for it, and no way of writing into a file takes it.
 */
export const forms = catalogue<AnyForm>(
  ...Object.values(childForms),
  ...Object.values(findingForms),
  ...Object.values(roundForms),
  ...Object.values(schoolForms),
  ...Object.values(staffForms),
  ...Object.values(settingsForms),
  restricted,
);
