import * as z from 'zod';
import type { AwsRequest } from '../kernel.ts';
import { UnsupportedByLocal } from '../unsupported.ts';

export interface Operation {
  name: 'CreateSchedule' | 'GetSchedule' | 'UpdateSchedule' | 'DeleteSchedule' | 'ListSchedules';
  group: string;
  scheduleName: string | undefined;
}

const byMethod: Record<string, Operation['name']> = {
  POST: 'CreateSchedule',
  GET: 'GetSchedule',
  PUT: 'UpdateSchedule',
  DELETE: 'DeleteSchedule',
};

/** The operation that a method and path of Scheduler's REST protocol stand for. @throws UnsupportedByLocal */
export function operationOf(request: AwsRequest): Operation {
  const { method, path, query } = request;
  if (method === 'GET' && path === '/schedules') {
    return { name: 'ListSchedules', group: query.get('ScheduleGroup') ?? 'default', scheduleName: undefined };
  }
  const [, encoded] = /^\/schedules\/([^/]+)$/.exec(path) ?? [];
  const name = byMethod[method];
  if (encoded === undefined || name === undefined)
    throw new UnsupportedByLocal(`scheduler ${method} ${path}`);
  const group = query.get('groupName') ?? groupInBody(request) ?? 'default';
  return { name, group, scheduleName: decodeURIComponent(encoded) };
}

function groupInBody({ method, body }: AwsRequest): string | undefined {
  if (method !== 'POST' && method !== 'PUT') return undefined;
  const parsed = z.object({ GroupName: z.string() }).safeParse(JSON.parse(body.toString('utf8')));
  return parsed.success ? parsed.data.GroupName : undefined;
}
