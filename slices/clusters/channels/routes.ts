import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { drawMap } from './actions/draw-map.ts'
import { redrawMap } from './actions/redraw-map.ts'
import { removeMap } from './actions/remove-map.ts'
import * as at from './addresses.ts'
import { EditPage, NewPage } from './pages/edit-page.tsx'
import { ChannelPaper, channelsFile, ListPage } from './pages/list-page.tsx'

const toMaps = ({ clusterId = '' }: Readonly<Record<string, string>>) =>
  at.channelMaps({ clusterId })

export const routes = routeTable([
  {
    get: at.channelMaps,
    may: may.seeClusters,
    page: ListPage,
    help: '店頭の値段のうち、どの段階にいくら残るかです。取り分は利益ではありません。問屋や小売が担うことも並べて読んでください。',
  },
  { get: at.channelCsv, may: may.seeClusters, file: channelsFile },
  {
    get: at.channelPaper,
    may: may.seeClusters,
    page: ChannelPaper,
    help: '流通図を、A4の紙としてそのまま印刷できます。',
  },
  {
    get: at.newChannelMap,
    may: may.writeClusters,
    page: NewPage,
    help: '段階は工場から店頭の順に、税抜きの値段で入れます。使わない段階は空けておきます。',
  },
  {
    post: at.channelMaps,
    may: may.writeClusters,
    do: drawMap,
    again: NewPage,
    next: toMaps,
  },
  {
    get: at.channelMap,
    may: may.writeClusters,
    page: EditPage,
    help: '直す前の値段と理由は、産地の変更の記録に残ります。',
  },
  {
    post: at.channelMap,
    may: may.writeClusters,
    do: redrawMap,
    again: EditPage,
    next: toMaps,
  },
  {
    post: at.channelRemoval,
    may: may.writeClusters,
    do: removeMap,
    again: EditPage,
    next: toMaps,
  },
])
