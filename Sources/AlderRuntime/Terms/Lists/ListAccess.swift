extension Term {
  /// How many elements a list has; nil when it is no list, or one that does not end with [].
  var listLength: Int? {
    var rest = self
    var count = 0
    while rest.isCons {
      count &+= 1
      rest = rest.tail
    }
    return rest.isEmpty ? count : nil
  }

  /// The characters of a list that has nothing but integers from 0 to 255; nil for anything else.
  var latin1List: [UInt8]? {
    guard let length = listLength else { return nil }
    // See `IOList.bytes`.
    if length == 0 { return [] }
    var isLatin1 = true
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      var rest = self
      while rest.isCons {
        isLatin1 = isLatin1 && rest.head.isSmall && 0...255 ~= rest.head.small
        buffer[count] = UInt8(truncatingIfNeeded: rest.head.small)
        count &+= 1
        rest = rest.tail
      }
    }
    return isLatin1 ? bytes : nil
  }
}

extension Process {
  /// Room for a list of `count` elements; the caller writes them, every second word from the first
  /// on.
  func cells(_ count: Int, tail: Term) -> (list: Term, words: Words) {
    if count == 0 { return (tail, state.pointee.heapTop) }
    let words = allocate(2 * count)
    for index in 0..<count - 1 {
      words[2 * index + 1] = Term(cell: words + 2 * index + 2)
    }
    words[2 * count - 1] = tail
    return (Term(cell: words), words)
  }

  /// A list of the bytes as integers: text in Latin-1.
  func list(bytes: some Collection<UInt8>, tail: Term = .empty) -> Term {
    let (list, words) = cells(bytes.count, tail: tail)
    var next = words
    for byte in bytes {
      next[0] = Term(small: Int(byte))
      next += 2
    }
    return list
  }

  /// A list of what lies in `elements`.
  func list(_ elements: Words, count: Int, tail: Term = .empty) -> Term {
    let (list, words) = cells(count, tail: tail)
    for index in 0..<count { words[2 * index] = elements[index] }
    return list
  }

  /// The operator `++`.
  @inline(never) func appendLists(_ a: Term, _ b: Term) throws(Raise) -> Term {
    guard let count = a.listLength else { throw badarg() }
    charge(count >> 4)
    let (list, words) = cells(count, tail: b)
    var rest = a
    var next = words
    while rest.isCons {
      next[0] = rest.head
      next += 2
      rest = rest.tail
    }
    return list
  }
}
