import { type Done, routeTable } from '#platform'
import { card } from '../cards/addresses.ts'
import {
  areasDrawingFile,
  areasPictureFile,
  tilesDrawingFile,
  tilesPictureFile,
} from '../exports/tables.ts'
import { may } from '../permissions.ts'
import { citeMap } from './actions/cite-map.ts'
import { loadBoundaries } from './actions/load-boundaries.ts'
import * as at from './addresses.ts'
import { AreasPage } from './pages/areas-page.tsx'
import { BoundariesPage } from './pages/boundaries-page.tsx'
import { TilesPage } from './pages/tiles-page.tsx'
import { mapFile } from './tables.ts'

export const routes = routeTable([
  {
    get: at.areas,
    may: may.seeFigures,
    page: AreasPage,
    menu: { stage: 'know', label: '全国地図', order: 12 },
    help: '全国1,741市区町村を、五つの階級（各階級の市区町村の数が同じになる区切り）で塗り分けます。斜線は秘匿・不詳、灰色は従業者30人未満で参考のところです。都道府県を選ぶと、その県の市区町村だけを大きく描き、一つずつ開けます。境界のデータが取り込まれていないときは、代表点から作った区割りで描きます。北方領土の6村は描きますが、数えません。「SVG」「PNG」は、出典と注意書きを焼き込んだ地図のファイルです。職員は「根拠にする」で、都道府県（都道府県を選んだときはその市区町村）の数字を写した根拠カードを作れます。',
  },
  {
    get: at.tiles,
    may: may.seeFigures,
    page: TilesPage,
    help: '都道府県を同じ大きさの六角形で並べた地図です。面積に左右されず、小さな県や町も同じように見えます。六角形を押すと、その県の市区町村の六角形が開きます。表に同じ数字があります。「SVG」「PNG」は、出典と注意書きを焼き込んだ図のファイルです。職員は「根拠にする」で、いまの数字・出典・注意書きを写した根拠カードを作れます。',
  },
  ...[
    { post: at.areas, again: AreasPage },
    { post: at.tiles, again: TilesPage },
  ].map((one) => ({
    ...one,
    may: may.citeFigures,
    do: citeMap,
    next: (_: unknown, done: Done) => card({ cardId: done.params?.cardId ?? '' }),
  })),
  { get: at.areasDrawing, may: may.seeFigures, file: areasDrawingFile },
  { get: at.areasPicture, may: may.seeFigures, file: areasPictureFile },
  { get: at.tilesDrawing, may: may.seeFigures, file: tilesDrawingFile },
  { get: at.tilesPicture, may: may.seeFigures, file: tilesPictureFile },
  { get: at.mapFile, may: may.seeFigures, file: mapFile },
  {
    get: at.boundaries,
    may: may.loadBoundaries,
    page: BoundariesPage,
    help: '地図に使う市区町村の境界（TopoJSON）を取り込みます。国土数値情報（行政区域データ）から作った、6桁の団体コード lg_code 付きのファイルを選んでください。現在の1,741市区町村がそろっていないファイルは取り込みません。取り込むと、この市の地図がその境界で描かれます。',
  },
  {
    post: at.boundaries,
    may: may.loadBoundaries,
    do: loadBoundaries,
    again: BoundariesPage,
    next: () => at.areas(),
    files: true,
  },
])
