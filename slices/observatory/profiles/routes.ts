import { routeTable } from '#platform'
import { citeFigure } from '../cards/actions/cite-figure.ts'
import { card } from '../cards/addresses.ts'
import { citeComparison } from '../comparisons/actions/cite-comparison.ts'
import { ComparisonPage } from '../comparisons/pages/comparison-page.tsx'
import { comparisonFile } from '../comparisons/tables.ts'
import {
  comparisonDrawingFile,
  comparisonPictureFile,
  drawingFile,
  numbersFile,
  pictureFile,
} from '../exports/tables.ts'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { DetailsPage } from './pages/details-page.tsx'
import { DynamicsPage } from './pages/dynamics-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { ShowPage } from './pages/show-page.tsx'

export const routes = routeTable([
  {
    get: at.regions,
    may: may.readFigures,
    page: ListPage,
    menu: { stage: 'know', label: '地域の数字', order: 10 },
    help: '全国の市区町村を、名前・よみ（ひらがな）・団体コードでさがします。都道府県を選ぶと、その県の市区町村が並びます。名前を押すと、その地域の産業の姿が開きます。',
  },
  {
    get: at.region,
    may: may.readFigures,
    page: ShowPage,
    help: '一つの市区町村の産業の姿です。図の見出しは、数字から言えることを書いています。特化係数は、従業者の割合が全国の何倍かを表します。「表で見る」で同じ数字の表が開き、「CSV」で手元に保存できます。「SVG」「PNG」は、見出し・出典・注意書きを焼き込んだ図のファイルです。職員は「根拠にする」を押すと、いまの数字・出典・注意書きを写した根拠カードができ、課題や予算要求の根拠に使えます。',
  },
  {
    get: at.details,
    may: may.readFigures,
    page: DetailsPage,
    help: '従業者の業種別の割合、業種の多様さ（均等な業種がいくつあるのと同じか）、従業者1人当たりの製造品出荷額等、課税対象所得の推移です。1人当たり出荷額は代理指標で、付加価値額による労働生産性とは比べられません。',
  },
  {
    get: at.dynamics,
    may: may.readFigures,
    page: DynamicsPage,
    help: '法人の新設と閉鎖の件数、ふるさと納税の受入額・経費・収支です。登記官による閉鎖（長く動きのない法人の整理）は廃業に数えず、別に示します。ふるさと納税の収支は、控除額の75％が地方交付税で補われるものとして計算しています。',
  },
  {
    get: at.comparison,
    may: may.readFigures,
    page: ComparisonPage,
    help: '選んだ市区町村を、主な数字の表と、同じ目盛りの図で並べます。くらべる相手は12まで、名前・よみ・コードで足せます。図は「SVG」「PNG」で、出典と注意書きを焼き込んだファイルになります。対象範囲の違う系列は同じ軸に描きません。増減の分解は2016年から2021年だけです。相手はこの画面のアドレスに入るので、そのまま人に送れます。サインインした職員は、「似ている市区町村」で相手を保存し、表や図ごとの「根拠にする」で根拠カードを作れます。',
  },
  {
    post: at.comparison,
    may: may.citeFigures,
    do: citeComparison,
    again: ComparisonPage,
    next: (_, done) => card({ cardId: done.params?.cardId ?? '' }),
  },
  { get: at.comparisonFile, may: may.readFigures, file: comparisonFile },
  { get: at.comparisonDrawing, may: may.readFigures, file: comparisonDrawingFile },
  { get: at.comparisonPicture, may: may.readFigures, file: comparisonPictureFile },
  { get: at.numbers, may: may.readFigures, file: numbersFile },
  { get: at.drawing, may: may.readFigures, file: drawingFile },
  { get: at.picture, may: may.readFigures, file: pictureFile },
  {
    post: at.evidence,
    may: may.citeFigures,
    do: citeFigure,
    again: ShowPage,
    next: (_, done) => card({ cardId: done.params?.cardId ?? '' }),
  },
])
