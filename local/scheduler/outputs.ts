import type { StoredSchedule } from './schedule-store.ts';

/** GetSchedule's answer; dates are seconds. */
export function getOutput(schedule: StoredSchedule, arn: string): object {
  const { ClientToken: _, ...shape } = schedule.shape;
  return { Arn: arn, Name: schedule.name, ...shape, ...dates(schedule) };
}

/** ListSchedules' answer, filtered and in pages as its query asks. */
export function listOutput(
  all: StoredSchedule[],
  query: URLSearchParams,
  arnOf: (schedule: StoredSchedule) => string,
): object {
  const group = query.get('ScheduleGroup');
  const state = query.get('State');
  const wanted = all.filter(
    (one) =>
      (group === null || one.group === group) &&
      (state === null || one.shape.State === state) &&
      one.name.startsWith(query.get('NamePrefix') ?? ''),
  );
  const from = Number(query.get('NextToken') ?? 0);
  const end = from + Number(query.get('MaxResults') ?? 100);
  return {
    Schedules: wanted.slice(from, end).map((one) => ({
      Arn: arnOf(one),
      Name: one.name,
      GroupName: one.group,
      State: one.shape.State,
      Target: { Arn: one.shape.Target.Arn },
      ...dates(one),
    })),
    ...(end < wanted.length ? { NextToken: String(end) } : {}),
  };
}

function dates({ createdAt, modifiedAt }: StoredSchedule): object {
  return { CreationDate: createdAt / 1000, LastModificationDate: modifiedAt / 1000 };
}
