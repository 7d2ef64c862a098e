import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { routes as noteRoutes } from '../sensitive-notes/routes.ts'
import { recordSkill } from '../skills/actions/record-skill.ts'
import { removeSkillOf } from '../skills/actions/remove-skill.ts'
import * as skillsAt from '../skills/addresses.ts'
import { recordPerson } from './actions/record-person.ts'
import { recordSuccession } from './actions/record-succession.ts'
import { revisePerson } from './actions/revise-person.ts'
import { viewPeople } from './actions/view-people.ts'
import * as at from './addresses.ts'
import { PeoplePage } from './pages/people-page.tsx'
import { NewPersonPage, PersonPage } from './pages/person-page.tsx'

const toPeople = (params: Readonly<Record<string, string>>) =>
  at.people({ businessId: params.businessId ?? '' })

const toPerson = ({ businessId = '', personId = '' }: Readonly<Record<string, string>>) =>
  at.person({ businessId, personId })

const peopleRoutes = routeTable([
  {
    get: at.people,
    may: may.seePeople,
    page: PeoplePage,
    help: 'はじめは年代だけが出ます。見る目的を書くと、30分間、名前・年齢・後継の状態が開きます。開いたことは操作の記録に残ります。',
  },
  {
    post: at.opening,
    may: may.seePeople,
    do: viewPeople,
    again: PeoplePage,
    next: toPeople,
  },
  {
    get: at.newPerson,
    may: may.writePeople,
    page: NewPersonPage,
    help: '仕事の担い手として必要なことだけを記録します。健康・信条・家庭の事情は、課長の承認なしには書けません。',
  },
  {
    post: at.people,
    may: may.writePeople,
    do: recordPerson,
    again: NewPersonPage,
    next: toPeople,
  },
  {
    get: at.person,
    may: may.writePeople,
    page: PersonPage,
    help: '目的を書いて開いているあいだだけ直せます。',
  },
  {
    post: at.person,
    may: may.writePeople,
    do: revisePerson,
    again: PersonPage,
    next: toPeople,
  },
  {
    post: at.successions,
    may: may.writePeople,
    do: recordSuccession,
    again: PeoplePage,
    next: toPeople,
  },
  {
    post: skillsAt.skills,
    may: may.writePeople,
    do: recordSkill,
    again: PersonPage,
    next: toPerson,
  },
  {
    post: skillsAt.removal,
    may: may.writePeople,
    do: removeSkillOf,
    again: PersonPage,
    next: toPerson,
  },
])

/** People, and what of them may stand only with the head's approval. */
export const routes = [...peopleRoutes, ...noteRoutes]
