import { z } from 'zod'

export const CitationForm = z.object({ clusterId: z.uuid() })
