import { action, insist, Missing } from '#platform'
import { chainSeenBy } from '../../chains/tables.ts'
import { citedOutlook } from '../../findings/actions/cite-outlook.ts'
import { may } from '../../permissions.ts'
import { changedOutlook, outlookSeenBy } from '../../steps/tables.ts'
import { comparedInWords } from '../../told/rules.ts'
import { WhatIfForm } from '../forms.ts'
import { askedInWords, theChangeFits } from '../rules.ts'

/** What a change would do, kept beside what happens without it. */
export const citeWhatIf = action({
  verb: 'clusters.cite-what-if',
  may: may.writeClusters,
  form: WhatIfForm,

  async run(here, { chainId, nodeId, ...asked }) {
    const before = await outlookSeenBy(here, await chainSeenBy(here, chainId))
    const node = before.graph.nodes.find(({ id }) => id === nodeId)
    if (node === undefined) throw new Missing()
    const step = before.steps?.steps.find((one) => one.node.id === nodeId)
    insist(theChangeFits(asked.change, node, step !== undefined))
    const after = changedOutlook(here, before, nodeId, asked)
    const question = askedInWords(node.name, asked)
    return citedOutlook(here, after, question, comparedInWords(question, before, after, nodeId))
  },
})
