import { broken, type Ruling } from '#platform'

export function theListIsNotHandedIn(handedInAt: string | null): Ruling {
  return (
    handedInAt === null ||
    broken('申告は提出されています。変えることがあれば、事務局へお知らせください。')
  )
}

export function everyMarkHasItsKind(without: number): Ruling {
  return without === 0 || broken(`関わりの種類を選んでいない事業者が${without}者あります。`)
}

export function theAssignmentIsNotMade(assignedAt: string | null): Ruling {
  return (
    assignedAt === null ||
    broken(
      '割当が済んだ後は、一覧からは申告できません。開いた案件の「気づきました」を使ってください。',
    )
  )
}

export function everyDeclarationIsIn(missing: number): Ruling {
  return missing === 0 || broken(`利害関係の申告がまだの委員が${missing}人います。`)
}
