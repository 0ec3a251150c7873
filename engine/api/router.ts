import { get } from './case/get.ts';
import { history } from './case/history.ts';
import { list as listCases } from './case/list.ts';
import { look } from './case/look.ts';
import { receipt } from './case/receipt.ts';
import { send } from './case/send.ts';
import { start } from './case/start.ts';
import { track } from './case/track.ts';
import { list as listDefinitions } from './definition/list.ts';
import { startForm } from './definition/start-form.ts';
import { drop } from './draft/drop.ts';
import { save } from './draft/save.ts';
import { put } from './file/put.ts';
import { send as sendMessage } from './message/send.ts';
import { me } from './person/me.ts';
import { assign } from './task/assign.ts';
import { claim, conflict, release } from './task/claim.ts';
import { list as listTasks } from './task/list.ts';
import { withdraw } from './task/withdraw.ts';
import { router } from './trpc.ts';

/** Everything Alur answers, one folder per noun. Mounted at `/api/v1`. */
export const appRouter = router({
  case: router({ start, receipt, track, look, get, send, list: listCases, history }),
  definition: router({ list: listDefinitions, startForm }),
  draft: router({ save, drop }),
  file: router({ put }),
  message: router({ send: sendMessage }),
  person: router({ me }),
  task: router({ list: listTasks, claim, release, assign, conflict, withdraw }),
});

export type AppRouter = typeof appRouter;
