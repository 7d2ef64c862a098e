import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { recordProduct } from './actions/record-product.ts'
import { recordSales } from './actions/record-sales.ts'
import { recordStep } from './actions/record-step.ts'
import { reviseProduct } from './actions/revise-product.ts'
import * as at from './addresses.ts'
import { EditPage, NewPage } from './pages/edit-page.tsx'
import { ListPage, productsFile } from './pages/list-page.tsx'
import { OfClusterPage } from './pages/of-cluster-page.tsx'
import { ShowPage } from './pages/show-page.tsx'

const toProduct = ({ productId = '' }: Readonly<Record<string, string>>) =>
  at.product({ productId })

export const routes = routeTable([
  {
    get: at.products,
    may: may.seeClusters,
    page: ListPage,
    menu: { stage: 'rec', label: '商品台帳', order: 25 },
    help: '構想から販売まで、止まった商品も含めて並びます。条件に名前を付けて保存でき、表はCSVで保存できます。',
  },
  { get: at.productsCsv, may: may.seeClusters, file: productsFile },
  {
    get: at.newProduct,
    may: may.writeClusters,
    page: NewPage,
    help: '名称・段階・出典があれば登録できます。段階が進んだら、商品の画面で台帳に書き足します。',
  },
  {
    post: at.products,
    may: may.writeClusters,
    do: recordProduct,
    again: NewPage,
    next: toProduct,
  },
  {
    get: at.product,
    may: may.seeClusters,
    page: ShowPage,
    help: '段階の台帳は書き足すだけで、消えません。販売に至ると、支援の結果として糸につながります。',
  },
  {
    get: at.productEdit,
    may: may.writeClusters,
    page: EditPage,
    help: '直す前の内容と理由は、変更の記録に残ります。段階は商品の画面で書き足します。',
  },
  {
    post: at.productEdit,
    may: may.writeClusters,
    do: reviseProduct,
    again: EditPage,
    next: toProduct,
  },
  {
    post: at.productSteps,
    may: may.writeClusters,
    do: recordStep,
    again: ShowPage,
    next: toProduct,
  },
  {
    post: at.productSales,
    may: may.writeClusters,
    do: recordSales,
    again: ShowPage,
    next: toProduct,
  },
  {
    get: at.productsOfCluster,
    may: may.seeClusters,
    page: OfClusterPage,
    help: '産地の商品を、段階と市場段階で見渡せます。',
  },
])
