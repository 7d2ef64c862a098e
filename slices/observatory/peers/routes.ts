import { routeTable } from '#platform'
import { card } from '../cards/addresses.ts'
import { may } from '../permissions.ts'
import { addPeer } from './actions/add-peer.ts'
import { citeComparisonSet } from './actions/cite-comparison-set.ts'
import { citePeers } from './actions/cite-peers.ts'
import { saveComparisonSet } from './actions/save-comparison-set.ts'
import { strikePeer } from './actions/strike-peer.ts'
import * as at from './addresses.ts'
import { PeersPage } from './pages/peers-page.tsx'
import { SetPage } from './pages/set-page.tsx'
import { peersFile, setFile } from './tables.ts'

export const routes = routeTable([
  {
    get: at.peers,
    may: may.seeFigures,
    page: PeersPage,
    help: '産業構成・人口規模・高齢化の近い市区町村を、全国から12まで近い順に並べます。距離の内わけを三つに分けて示すので、どこが似ていてどこが違うかが分かります。同じ都道府県だけ、特別区を除く、手で選ぶ、の条件を付けられます。「比べる相手を保存する」と、いまの版の数字を写した組ができ、理由を書いて相手を外せます。職員は「根拠にする」で、いまの相手と距離を写した根拠カードを作れます。',
  },
  {
    post: at.peers,
    may: may.citeFigures,
    do: citePeers,
    again: PeersPage,
    next: (_, done) => card({ cardId: done.params?.cardId ?? '' }),
  },
  { get: at.peersFile, may: may.seeFigures, file: peersFile },
  {
    get: at.set,
    may: may.seeFigures,
    page: SetPage,
    help: '保存した比較の組です。相手と、保存したときの数字が残っています。「外す」には理由が要り、外した相手と理由も残ります。「手で足す」で12まで足せます。「この比較を根拠にする」と、数字すべてが一つの根拠になり、その後は変えられません。統計の版が取り下げられても数字は消えず、「取下げ」の印が付きます。',
  },
  { get: at.setFile, may: may.seeFigures, file: setFile },
  {
    post: at.sets,
    may: may.saveComparisons,
    do: saveComparisonSet,
    again: PeersPage,
    next: (_, done) => at.set({ setId: done.params?.setId ?? '' }),
  },
  {
    post: at.strikes,
    may: may.saveComparisons,
    do: strikePeer,
    again: SetPage,
    next: ({ setId = '' }) => at.set({ setId }),
  },
  {
    post: at.additions,
    may: may.saveComparisons,
    do: addPeer,
    again: SetPage,
    next: ({ setId = '' }) => at.set({ setId }),
  },
  {
    post: at.setEvidence,
    may: may.citeFigures,
    do: citeComparisonSet,
    again: SetPage,
    next: ({ setId = '' }) => at.set({ setId }),
  },
])
