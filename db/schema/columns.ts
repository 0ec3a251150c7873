import { customType } from 'drizzle-orm/pg-core';
import { instant as parse } from '../connect/values.ts';

const type = (): string => 'timestamp with time zone';

/** UTC ISO text with milliseconds, whatever the driver gives. */
export const instant = customType<{ data: string; driverData: string }>({
  dataType: type,
  fromDriver: (raw) => new Date(raw).toISOString(),
});

/** Likewise, for columns where infinity stands for never, so that an index lists it last: null in the program. */
export const due = customType<{ data: string | null; driverData: string }>({
  dataType: type,
  fromDriver: parse,
});

/** The number of the transaction that wrote the row. */
export const transactionId = customType<{ data: string; driverData: string }>({ dataType: () => 'xid8' });
