/// One collection under way: moves what is reached and leaves behind where it went.
///
///     to-space   [moved and looked into ...|moved, not yet looked into ...|free]
///                                          scan                           top
///
/// What has been moved but not looked into is the list of pending work, so depth does not matter.
/// A moved object's header is replaced by the term that points to its copy; a moved list cell gets
/// `Header.forwarded` as its head and the copy's term as its tail.
///
/// Invariant: a word before `scan` never points to what is being emptied. A word at or behind it
/// always does, or to what stays, so no word is ever forwarded twice; nor may a root be visited twice.
struct Collector {
  let literals = Literals.range
  /// What stays where it is: the old block in a minor collection.
  let settled: AddressRange
  /// What moves to the old block: what lies below the mark, everything in a full collection.
  let promoted: AddressRange
  private(set) var youngTop: Words
  private(set) var oldTop: Words
  private var youngScan: Words
  private var oldScan: Words

  init(settled: AddressRange, promoted: AddressRange, young: Words, old: Words) {
    self.settled = settled
    self.promoted = promoted
    youngTop = young
    youngScan = young
    oldTop = old
    oldScan = old
  }

  @inline(__always) mutating func visit(_ root: inout Term) {
    if root.isPointer { root = forward(root) }
  }

  /// Moves all that the visited roots lead to. Promoted objects lead only to promoted ones, but
  /// nothing here relies on it.
  mutating func finish() {
    repeat {
      while youngScan < youngTop { youngScan = lookInto(youngScan) }
      while oldScan < oldTop { oldScan = lookInto(oldScan) }
    } while youngScan < youngTop
  }

  /// Deals with one word, or with all of an object that holds no terms, and returns what is next.
  @inline(__always) private mutating func lookInto(_ place: Words) -> Words {
    let word = place[0]
    if word.isPointer {
      place[0] = forward(word)
    } else if Header.isHeader(word) {
      let header = Header(word)
      if header.kind.isRaw { return place + (header.size &+ 1) }
    }
    return place + 1
  }

  /// Where `term` points to from now on.
  @inline(__always) private mutating func forward(_ term: Term) -> Term {
    if settled.contains(term) || literals.contains(term) { return term }
    return term.isCons ? forwardCell(term) : forwardBox(term)
  }

  @inline(__always) private mutating func forwardCell(_ term: Term) -> Term {
    let cell = term.cell
    let head = cell[0]
    if head.bits == Header.forwarded.bits { return cell[1] }
    let copy = destination(of: term, size: 2)
    copy[0] = head
    copy[1] = cell[1]
    let moved = Term(cell: copy)
    cell[0] = Header.forwarded
    cell[1] = moved
    return moved
  }

  @inline(__always) private mutating func forwardBox(_ term: Term) -> Term {
    let box = term.box
    let word = box[0]
    guard Header.isHeader(word) else { return word }
    let size = Header(word).size &+ 1
    let copy = destination(of: term, size: size)
    copy[0] = word
    var index = 1
    while index < size {
      copy[index] = box[index]
      index &+= 1
    }
    let moved = Term(boxed: copy)
    box[0] = moved
    return moved
  }

  @inline(__always) private mutating func destination(of term: Term, size: Int) -> Words {
    if promoted.contains(term) {
      let copy = oldTop
      oldTop = copy + size
      return copy
    }
    let copy = youngTop
    youngTop = copy + size
    return copy
  }
}
