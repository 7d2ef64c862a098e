import type { Topics } from './topic.ts'
import { allocationTopics } from './topics/allocation.ts'
import { causalTopics } from './topics/causal.ts'
import { causalSyntheticTopics } from './topics/causal-synthetic.ts'
import { disclosureTopics } from './topics/disclosure.ts'
import { japanTopics } from './topics/japan.ts'
import { panelReviewTopics } from './topics/panel-review.ts'
import { processChainTopics } from './topics/process-chain.ts'
import { regionalEconomicsTopics } from './topics/regional-economics.ts'
import { surveyStatisticsTopics } from './topics/survey-statistics.ts'

/** Every function that case files may name. */
export const topics: Topics = {
  ...allocationTopics,
  ...causalSyntheticTopics,
  ...causalTopics,
  ...disclosureTopics,
  ...panelReviewTopics,
  ...processChainTopics,
  ...regionalEconomicsTopics,
  ...surveyStatisticsTopics,
  ...japanTopics,
}
