import { rootOf, routeTable } from '#platform'
import { may } from '../permissions.ts'
import { endPublication } from './actions/end-publication.ts'
import { publishCluster } from './actions/publish-cluster.ts'
import * as at from './addresses.ts'
import { IndustryPage, TownPage } from './pages/industry-page.tsx'
import { PublicationPage } from './pages/publication-page.tsx'

const toPublication = ({ clusterId = '' }: Readonly<Record<string, string>>) =>
  at.publication({ clusterId })

export const routes = routeTable([
  {
    ...rootOf(at.part),
    may: may.readIndustries,
    menu: { stage: 'tell', label: '公開の産地', order: 30 },
  },
  {
    get: at.town,
    may: may.readIndustries,
    page: TownPage,
    help: '市が公開した産地です。名前を押すと、由来と工程が出ます。',
  },
  {
    get: at.industry,
    may: may.readIndustries,
    page: IndustryPage,
    help: '担い手がいなくなる見込みは、仮定によるものです。担い手が5事業所に満たない工程は、区分も出しません。',
  },
  {
    get: at.publication,
    may: may.seeClusters,
    page: PublicationPage,
    help: '公開されるのは名称・製品・由来と、工程ごとの見込みの区分だけです。公開するのもやめるのも課長です。',
  },
  {
    post: at.publication,
    may: may.publishClusters,
    do: publishCluster,
    again: PublicationPage,
    next: toPublication,
  },
  {
    post: at.publicationEnd,
    may: may.publishClusters,
    do: endPublication,
    again: PublicationPage,
    next: toPublication,
  },
])
