import { routeTable } from '#platform'
import { attestLink } from '../attestations/actions/attest-link.ts'
import { bead } from '../beads/addresses.ts'
import { may } from '../permissions.ts'
import { addLink } from './actions/add-link.ts'
import { takeOff } from './actions/end-link.ts'
import * as at from './addresses.ts'
import { ChoosePage } from './pages/choose-page.tsx'
import { LinkPage } from './pages/link-page.tsx'

export const routes = routeTable([
  {
    get: at.newLink,
    may: may.linkBeads,
    page: ChoosePage,
    help: '言葉で記録をさがし、つなぐ相手と種類を選びます。「なぜ？」は、この記録のもとになったものをつなぎます。「どうなった？」は、ここから生まれたものをつなぎます。つないだ日時はいまの時刻で残り、決定より後なら「後付け」と示します。',
  },
  {
    post: at.links,
    may: may.linkBeads,
    do: addLink,
    again: ChoosePage,
    next: (params) => bead({ beadPid: params.beadPid ?? '' }),
  },
  {
    get: at.link,
    may: may.listBeads,
    page: LinkPage,
    help: '一つのつながりです。いつ誰がつないだか、決定の前か後かが分かります。外すときは理由を書きます。外した記録は残り、付け直しても前の日時には戻りません。',
  },
  {
    post: at.ending,
    may: may.linkBeads,
    do: takeOff,
    again: LinkPage,
    next: (params) => bead({ beadPid: params.beadPid ?? '' }),
  },
  {
    post: at.attestation,
    may: may.attestLinks,
    do: attestLink,
    again: LinkPage,
    next: (params) => at.link({ linkId: params.linkId ?? '' }),
  },
])
