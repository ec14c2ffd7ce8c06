import { membersOf, type Edit, type Edits } from "./edits";

/** The edits that hang together with some of them through typed numbers; the others need no change. */
export function connectedTo(some: readonly Edit[], { edits, typed }: Edits): readonly Edit[] {
  const editsByMember = new Map<number, Edit[]>();
  for (const edit of edits) {
    for (const id of membersOf(edit)) {
      const sharing = editsByMember.get(id);
      if (sharing) sharing.push(edit);
      else editsByMember.set(id, [edit]);
    }
  }
  const reached = new Set(some);
  for (const edit of reached) {
    const typedMembers = membersOf(edit).filter((id) => typed.has(id));
    for (const neighbour of typedMembers.flatMap((id) => editsByMember.get(id) ?? [])) reached.add(neighbour);
  }
  return edits.filter((edit) => reached.has(edit));
}
