import { z } from 'zod'

export const BookForm = z.object({ roundId: z.uuid() })

/** The job's own input. */
export const BookOfJob = z.object({ bookId: z.uuid(), roundName: z.string() })
