import type { MarkKind } from '../../domain/notes/note'
import './kinds.css'

/** Two letters marked as a passage of that kind is: its tint and its line. What it is called stands beside it. */
export const KindMark = ({ kind }: { readonly kind: MarkKind }) => <span className="kind-mark" data-kind={kind} aria-hidden="true">Aa</span>
