import type { Topics } from './topic.ts'
import { japanTopics } from './topics/japan.ts'
import { regionalEconomicsTopics } from './topics/regional-economics.ts'

/** Every function that case files may name. */
export const topics: Topics = { ...regionalEconomicsTopics, ...japanTopics }
