/// Copying a term out of a heap. Literals stay where they are and are shared; what a term contains
/// twice is copied twice. Never recurses: terms may be a million deep.
enum Copying {
  /// The number of words that a copy of `term` takes, 0 for immediates and literals.
  static func size(of term: Term) -> Int { size(of: term, without: Literals.range) }

  /// The same with the literals in it: what `erts_debug:flat_size/1` says.
  static func flatSize(of term: Term) -> Int { size(of: term, without: .nothing) }

  private static func size(of term: Term, without literals: AddressRange) -> Int {
    guard term.isPointer else { return 0 }
    var total = 0
    var pending = TermStack()
    var term = term
    while true {
      if !literals.contains(term) {
        if term.isCons {
          total &+= 2
          let cell = term.cell
          if cell[0].isPointer {
            if cell[1].isPointer { pending.push(cell[1]) }
            term = cell[0]
            continue
          }
          if cell[1].isPointer {
            term = cell[1]
            continue
          }
        } else {
          let box = term.box
          let header = Header(box[0])
          total &+= header.size &+ 1
          if !header.kind.isRaw {
            for index in 0..<header.size where box[index &+ 1].isPointer {
              pending.push(box[index &+ 1])
            }
          }
        }
      }
      guard let next = pending.pop() else { return total }
      term = next
    }
  }

  /// Copies `term` to `top` and moves that behind the copy. `sharedBinary` objects are threaded
  /// into `offHeap`. Precondition: room for `size(of: term)` words.
  ///
  /// What has been copied but not yet looked into lies between `scan` and `top`: the copy is the
  /// list of its own pending work.
  static func copy(_ term: Term, to top: inout Words, offHeap: inout Words?) -> Term {
    guard term.isPointer else { return term }
    let literals = Literals.range
    if literals.contains(term) { return term }
    var scan = top
    var free = top
    let copy = copyObject(term, to: &free, offHeap: &offHeap)
    while scan < free {
      let word = scan[0]
      if word.isPointer {
        if !literals.contains(word) { scan[0] = copyObject(word, to: &free, offHeap: &offHeap) }
      } else if Header.isHeader(word) {
        let header = Header(word)
        if header.kind.isRaw { scan += header.size }
      }
      scan += 1
    }
    top = free
    return copy
  }

  @inline(__always)
  private static func copyObject(_ term: Term, to top: inout Words, offHeap: inout Words?) -> Term {
    let copy = top
    if term.isCons {
      let cell = term.cell
      copy[0] = cell[0]
      copy[1] = cell[1]
      top = copy + 2
      return Term(cell: copy)
    }
    let box = term.box
    let header = Header(box[0])
    copy.update(from: box, count: header.size &+ 1)
    if header.kind.isCounted { OffHeap.thread(copy, into: &offHeap) }
    top = copy + (header.size &+ 1)
    return Term(boxed: copy)
  }
}
