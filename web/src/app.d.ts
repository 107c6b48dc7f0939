import type { ProblemWord } from '#lib/words/problem-words.ts';

declare global {
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
