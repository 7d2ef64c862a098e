import { eyeglassMetal } from './eyeglass-metal.ts'
import type { Template } from './shape.ts'

/** Every trade that can be started from. */
export const everyTemplate: readonly Template[] = [eyeglassMetal]
