import { figureRow, headsOf } from '../deeds/figure-rows.ts';
import type { Handler } from '../asked.ts';
import { areaFigures } from '../deeds/area-figures.ts';

/** One share of the parts of an area as a workbook, as far as the asker sees them, in the order of the page. */
export const exportFigures: Handler<'exportFigures'> = async (asked) => {
  const { actor, body, documents, today } = asked;
  const area = await areaFigures(asked);
  const { title, ...heads } = headsOf(body.share, area.kind);
  const parts = new Map(area.parts.map((part) => [part.id, part]));
  const workbook = await documents.writeFigures({
    areaName: area.name,
    title,
    heads,
    by: actor.name,
    rows: [...new Set(body.parts)].flatMap((id) => {
      const part = parts.get(id);
      return part ? [figureRow(part, body.share)] : [];
    }),
    total: figureRow(area, body.share),
  });
  return { fileName: `数字-${today}.xlsx`, workbook: Buffer.from(workbook).toString('base64') };
};
