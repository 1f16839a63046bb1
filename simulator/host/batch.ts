import { isRecord } from './args';
import type { Host } from './excelHost';
import { HostError, toErrorAnswer } from './hostError';
import type { HostObject } from './objectKind';
import { PathResolver } from './pathResolver';
import {
  ActionType,
  type Action,
  type ActionResult,
  type BatchError,
  type RequestBody,
  type ResponseBody,
} from './protocol';
import { pascalCase } from './memberName';
import { jsonOf, queryOf } from './query';

/** Says for an action whether it is to fail, instead of being done or after it was done. */
export type ActionFault = (
  actionIndex: number,
) => { readonly error: { readonly code: string; readonly message: string }; readonly done: boolean } | undefined;

const NO_FAULT: ActionFault = () => undefined;

/** Does the actions in their order. The first that fails ends the batch; what was done before stays done. */
export function executeBatch(host: Host, request: RequestBody, fault: ActionFault = NO_FAULT): ResponseBody {
  const paths = new PathResolver(host, request.ObjectPaths);
  const results: ActionResult[] = [];
  const passed: number[] = [];
  let failure: BatchError | null = null;
  for (const [index, action] of request.Actions.entries()) {
    try {
      const planned = fault(index);
      if (planned && !planned.done) throw new HostError(planned.error.code, planned.error.message);
      results.push({ ActionId: action.Id, Value: perform(host, action, paths) });
      if (action.ActionType === ActionType.trace) passed.push(action.Id);
      if (planned) throw new HostError(planned.error.code, planned.error.message);
    } catch (error) {
      const { code, message } = toErrorAnswer(error);
      failure = { Code: code, Message: message, ActionIndex: index, Location: paths.locationOf(action) };
      break;
    }
  }
  host.references.endBatch();
  return { Results: results, Error: failure, TraceIds: passed };
}

function perform(host: Host, action: Action, paths: PathResolver): unknown {
  if (action.ActionType === ActionType.trace) return null;
  const object = paths.resolve(action.ObjectPathId);
  // Whatever is asked of a null object is passed over in silence: `getItemOrNullObject("x").delete()` is idiomatic.
  if (!object) return null;
  switch (action.ActionType) {
    case ActionType.instantiate:
      return identify(host, object);
    case ActionType.query:
      return { ...identify(host, object), ...queryOf(object, action.QueryInfo ?? {}) };
    case ActionType.queryAsJson:
      return jsonOf(object, action.QueryInfo ?? {});
    case ActionType.method:
      return callMethod(host, object, action, paths);
    case ActionType.setProperty:
      object.write(action.Name, paths.argumentsOf(action.ArgumentInfo)[0]);
      return null;
    case ActionType.update:
      update(object, action.ObjectState ?? {});
      return null;
    default:
      throw new HostError(
        'NotImplementedInSimulator',
        `The simulated Excel does not know actions of type ${action.ActionType}.`,
      );
  }
}

/** What the client needs in order to address the object in a later batch. */
function identify(host: Host, object: HostObject): Record<string, string> {
  const reference = host.references.idOf(object);
  if (reference !== undefined) return { _ReferenceId: reference };
  return object.identified();
}

function callMethod(host: Host, object: HostObject, action: Action, paths: PathResolver): unknown {
  if (action.Name === '_KeepReference') return host.references.keep(object) && null;
  return object.call(action.Name, paths.argumentsOf(action.ArgumentInfo)) ?? null;
}

/** `set({...})` in one action: nested objects go to the children. */
function update(object: HostObject, state: Readonly<Record<string, unknown>>): void {
  for (const [spelled, value] of Object.entries(state)) {
    const name = pascalCase(spelled);
    if (object.hasScalar(name) || !isRecord(value)) object.write(name, value);
    else {
      const child = object.child(name);
      if (child) update(child, value);
    }
  }
}
