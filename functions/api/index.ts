/** All handlers, for a process that is of all classes. A function binds those of its own class alone. */
import type { HandlersOf } from '../asked.ts';
import type { FunctionClass } from '../table.ts';
import { api } from './index/api.ts';
import { files } from './index/files.ts';
import { open } from './index/open.ts';
import { restricted } from './index/restricted.ts';

export const handlers = {
  ...api,
  ...files,
  ...open,
  ...restricted,
} satisfies HandlersOf<FunctionClass>;
