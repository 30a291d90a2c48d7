/// Checks the heap's invariant, for `Stress`: right after a collection every root and every word that
/// has been moved is well formed, points to where it may, and to the start of something.
struct HeapVerifier {
  let young: AddressRange
  let old: AddressRange
  let literals = Literals.range

  /// A block without gaps: objects and list cells, one behind the other.
  func check(block start: Words, to end: Words, mayPointToYoung: Bool) {
    var place = start
    while place < end {
      let word = place[0]
      if Header.isHeader(word) {
        let header = Header(word)
        precondition(header.kind != .forwarded && header.kind.isKnown, "header of no kind")
        precondition(header.size < end - place, "object beyond its block")
        if header.kind.isRaw { place += header.size }
      } else {
        check(word, mayPointToYoung: mayPointToYoung)
      }
      place += 1
    }
  }

  func check(_ term: Term, mayPointToYoung: Bool) {
    guard term.isPointer else {
      precondition(term.isSmall || term.isImmediate, "neither a term nor a header")
      return
    }
    let isYoung = young.contains(term)
    precondition(
      isYoung || old.contains(term) || literals.contains(term), "pointer out of the heap")
    precondition(!isYoung || mayPointToYoung, "pointer from the old block to the young one")
    precondition(term.isBoxed == Header.isHeader(term.isBoxed ? term.box[0] : term.cell[0]))
  }
}

extension Process {
  /// `settled` is where the old block ended before the collection, if it was verified then: what a
  /// minor collection has found there was checked when it came there, and nothing writes into it.
  func verifyHeap(live: LiveSlots, settled: Words? = nil) {
    let heap = state.pointee.heap
    let isFull = heap.minorsSinceFull == 0
    precondition(heap.fragments == nil && heap.chunk == nil, "fragments after a collection")
    let top = state.pointee.heapTop
    let verifier = HeapVerifier(
      young: AddressRange(from: heap.base, to: top),
      old: AddressRange(from: heap.oldBase, to: heap.oldTop))
    verifier.check(block: heap.base, to: top, mayPointToYoung: true)
    let newlyOld = isFull ? heap.oldBase : settled ?? heap.oldBase
    verifier.check(block: newlyOld, to: heap.oldTop, mayPointToYoung: false)
    forEachRoot(live: live) { verifier.check($0, mayPointToYoung: true) }
  }
}

extension Term {
  fileprivate var isImmediate: Bool {
    self == .empty || self == .none || isAtom || isLocalPid || isLocalPort
  }
}

extension Header.Kind {
  fileprivate var isKnown: Bool {
    rawValue <= Self.handle.rawValue || isRaw && rawValue <= Self.foreignReference.rawValue
  }
}
