import { scoredBy } from './count-scores';
import type { PanelPicture } from './panel-picture';
import type { DeskSeat } from './panel-view';

/** Who sits on the panel and how far each has come, by name. `picture` is without what the viewer is excluded from. */
export function deskSeats(picture: PanelPicture): readonly DeskSeat[] {
  const categories = new Map(picture.chest.categories.map(({ id, name }) => [id, name]));
  return picture.seats
    .map(({ value: seat }) => ({
      member: seat.member,
      name: seat.name,
      category: categories.get(seat.category) ?? seat.category,
      present: seat.present,
      finished: seat.finishedAt !== undefined,
      declared: picture.applications.filter(({ id }) => seat.interests[id] !== undefined).length,
      scored: scoredBy(picture, seat.member).size,
      isChair: seat.member === picture.panel.value.chair,
    }))
    .sort((left, right) => left.name.localeCompare(right.name, 'en-GB'));
}
