import type { Route, RouteName } from '../../functions/table.ts';
import type { ProblemWord } from '#lib/words/problem-words.ts';

declare global {
  /** Methods and paths of the table of routes, put in by the build; its shapes stay on the server. */
  const ROUTES: Readonly<Record<RouteName, Pick<Route, 'method' | 'path'>>>;

  namespace App {
    interface Error {
      status: number;
      message: string;
      /** The problem’s stable code, put into words by the page. */
      code: ProblemWord;
      /** The request’s id, to quote when the fault is ours. */
      request: string;
    }
  }
}

export {};
