import * as wire from '../wire.ts';
import { asks, ofFiles, tells, type Route } from './route.ts';

/** What is counted of areas and schools, and the headcount that a school enters. */
export const ofFigures = {
  readFigures: {
    ...asks,
    path: '/api/areas/{area}/figures',
    verb: 'figures.read',
    personal: false,
    params: wire.areaPath,
    reply: wire.areaFigures,
    does: 'What the last audits counted: of a county by school, of a city by county, of a province by city',
  },
  exportFigures: {
    ...tells,
    ...ofFiles,
    path: '/api/areas/{area}/figures/export',
    verb: 'figures.read',
    personal: false,
    params: wire.areaPath,
    body: wire.figuresWanted,
    reply: wire.workbookFile,
    does: 'One share of the parts of an area as a workbook, in the order of the page',
  },
  schoolFigures: {
    ...asks,
    path: '/api/schools/{school}/figures',
    verb: 'school.figures',
    personal: false,
    params: wire.schoolPath,
    reply: wire.schoolFigures,
    does: 'The figures of a school as its rows are now, beside those of the last audit, and its headcount',
  },
  recordHeadcount: {
    ...tells,
    path: '/api/schools/{school}/headcount',
    verb: 'headcount.record',
    personal: false,
    params: wire.schoolPath,
    body: wire.headcountSent,
    reply: wire.schoolFigures,
    does: 'Enters how many left-behind children a school has identified; a correction is the next number',
  },
} as const satisfies Record<string, Route>;
