/// What a part of the written text is, for the pretty printer, which may have to break it into
/// lines.
///
/// The writer records nodes in the order in which their texts begin, so that the nodes of a term
/// are a run: the node itself, then those of its parts. The parts of node `n` are `n + 1`, the
/// `next` of that, and so on, as long as they lie before the `next` of `n`.
struct LayoutNode {
  enum Kind: UInt8 {
    /// Not broken: a number, an atom, a string, an empty list, an ellipsis.
    case atomic
    case list
    case tuple
    /// A tuple whose first element is an atom: the others are aligned after it.
    case taggedTuple
    case map
    /// A tuple shown as a record: the first part is the `#` and the name.
    case record
    /// A key and its value.
    case association
    /// The name of a record's field and its value.
    case field
    /// A binary shown as bytes: broken after any of them.
    case bytes
  }

  var kind: Kind
  /// What follows `|` in an improper list, or the ellipsis at the end of an abbreviated term.
  var isTail = false
  /// Where the part's text lies, written in one line.
  var start: Int
  var end = 0
  /// The first node that is not part of it.
  var next = 0

  init(_ kind: Kind, start: Int) {
    self.kind = kind
    self.start = start
  }

  var width: Int { end - start }
  var isAtomic: Bool { kind == .atomic }
  var isPair: Bool { kind == .association || kind == .field }
}
