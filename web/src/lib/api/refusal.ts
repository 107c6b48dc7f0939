import { isProblemWord, type ProblemWord } from '#lib/words/problem-words.ts';
import type { FieldProblem } from '../../../../functions/domain/problem.ts';

/** A request that was not done: a problem of the catalogue, no network, or a fault of ours. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: ProblemWord;
  readonly request: string;
  readonly detail: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    code: ProblemWord,
    request = '',
    detail: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.status = status;
    this.code = code;
    this.request = request;
    this.detail = detail;
  }
}

/** What the gateway refuses by itself it says in words of its own. */
const byGateway: Readonly<Record<number, ProblemWord>> = {
  401: 'sign-in-needed',
  429: 'too-many',
};

/** Reads the problem out of a reply that is not a success; whatever is not of the catalogue is our fault. */
export async function refusalOf(reply: Response): Promise<Refusal> {
  const said: unknown = await reply.json().catch(() => undefined);
  const { code, request, detail } = (said ?? {}) as {
    code?: unknown;
    request?: unknown;
    detail?: Record<string, unknown>;
  };
  const known = isProblemWord(code) ? code : (byGateway[reply.status] ?? 'our-fault');
  return new Refusal(reply.status, known, typeof request === 'string' ? request : '', detail ?? {});
}

/** The fields that the server found wrong; none where it refused for another reason. */
export function wrongFields({ code, detail }: Refusal): readonly FieldProblem[] {
  return code === 'fields-wrong' ? (detail['fields'] as readonly FieldProblem[]) : [];
}

/** Any trouble as a refusal, so that a page can put it into words. */
export function refusalFrom(trouble: unknown): Refusal {
  return trouble instanceof Refusal ? trouble : new Refusal(500, 'our-fault');
}
