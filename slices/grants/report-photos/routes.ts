import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { addPhoto } from './actions/add-photo.ts'
import { removePhoto } from './actions/remove-photo.ts'
import * as at from './addresses.ts'
import { PhotosPage, photoFile } from './pages/photos-page.tsx'

export const routes = routeTable([
  {
    get: at.photos,
    may: may.seeCases,
    page: PhotosPage,
    help: '実績報告に付ける写真です。カメラが書き込んだ撮影日は、そのまま記録します。',
  },
  { get: at.photo, may: may.seeCases, file: photoFile },
  { post: at.photos, may: may.fileForCases, do: addPhoto, again: PhotosPage, next: at.photos },
  { post: at.removal, may: may.fileForCases, do: removePhoto, again: PhotosPage, next: at.photos },
])
