import { type Role, roles } from '../person.ts'

/** Roles that an account can be given, by the name that the city hall calls them. */
export const roleOptions: { value: Role; label: string }[] = Object.entries(roles)
  .filter((entry): entry is [Role, (typeof roles)[Role]] => entry[0] in roles)
  .filter(([role]) => role !== 'system' && role !== 'citizen')
  .map(([value, label]) => ({ value, label }))

export function roleName(role: string): string {
  return roleOptions.find(({ value }) => value === role)?.label ?? role
}
