import { routeTable } from '#platform'
import { citeOutlook } from '../findings/actions/cite-outlook.ts'
import { releaseFinding } from '../findings/actions/release-finding.ts'
import * as findingsAt from '../findings/addresses.ts'
import { FindingPage } from '../findings/pages/finding-page.tsx'
import { may } from '../permissions.ts'
import { citeWhatIf } from '../what-ifs/actions/cite-what-if.ts'
import * as whatIfsAt from '../what-ifs/addresses.ts'
import { WhatIfPage } from '../what-ifs/pages/what-if-page.tsx'
import * as at from './addresses.ts'
import { outlookFile, outlookSheetFile } from './pages/outlook-file.tsx'
import { RefusedPage } from './pages/refused-page.tsx'

const toFinding = ({ findingId = '' }: Readonly<Record<string, string>>) =>
  findingsAt.finding({ findingId })

export const routes = routeTable([
  { get: at.outlookCsv, may: may.seeClusters, file: outlookFile },
  { get: at.outlookSheet, may: may.seeClusters, file: outlookSheetFile },
  {
    post: at.evidence,
    may: may.writeClusters,
    do: citeOutlook,
    again: RefusedPage,
    next: toFinding,
  },
  {
    get: whatIfsAt.whatIf,
    may: may.seeClusters,
    page: WhatIfPage,
    help: '人を育てる、材料を確保する、市外に頼むなど、一つだけ変えたときの見通しを、いまの見通しと並べます。',
  },
  {
    post: whatIfsAt.whatIf,
    may: may.writeClusters,
    do: citeWhatIf,
    again: WhatIfPage,
    next: toFinding,
  },
  {
    get: findingsAt.finding,
    may: may.seeClusters,
    page: FindingPage,
    help: 'ある日の見通しを、仮定と種とともに残したものです。後から台帳が変わっても、この紙は変わりません。',
  },
  {
    post: findingsAt.release,
    may: may.releaseFindings,
    do: releaseFinding,
    again: FindingPage,
    next: toFinding,
  },
])
