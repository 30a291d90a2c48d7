extension Process {
  /// Room for `count` words at the top of the heap. When there is none, it is taken from a
  /// fragment, and the collector runs at the next safe point.
  @inline(__always) func allocate(_ count: Int) -> Words {
    let top = state.pointee.heapTop
    let free = UInt(bitPattern: state.pointee.heapEnd) &- UInt(bitPattern: top)
    if free >= UInt(bitPattern: count &* MemoryLayout<Term>.stride) {
      state.pointee.heapTop = top + count
      return top
    }
    return allocateInFragment(count)
  }

  @inline(__always) func cons(_ head: Term, _ tail: Term) -> Term {
    let cell = allocate(2)
    cell[0] = head
    cell[1] = tail
    return Term(cell: cell)
  }

  /// A tuple whose elements the caller writes at once.
  @inline(__always) func tuple(arity: Int) -> (term: Term, elements: Words) {
    let box = allocate(arity + 1)
    box[0] = Header(.tuple, size: arity).term
    return (Term(boxed: box), box + 1)
  }

  @inline(__always) func tuple(_ a: Term, _ b: Term) -> Term {
    let box = allocate(3)
    box[0] = Header(.tuple, size: 2).term
    box[1] = a
    box[2] = b
    return Term(boxed: box)
  }

  @inline(__always) func tuple(_ a: Term, _ b: Term, _ c: Term) -> Term {
    let box = allocate(4)
    box[0] = Header(.tuple, size: 3).term
    box[1] = a
    box[2] = b
    box[3] = c
    return Term(boxed: box)
  }

  func tuple(_ elements: [Term]) -> Term {
    let (term, words) = tuple(arity: elements.count)
    for index in elements.indices { words[index] = elements[index] }
    return term
  }

  func list(_ elements: some BidirectionalCollection<Term>, tail: Term = .empty) -> Term {
    elements.reversed().reduce(tail) { cons($1, $0) }
  }

  /// Precondition: `value` is finite; Erlang has no other floats.
  @inline(__always) func float(_ value: Double) -> Term {
    let box = allocate(2)
    box[0] = Header(.float, size: 1).term
    box[1] = Term(bits: UInt(value.bitPattern))
    return Term(boxed: box)
  }
}
