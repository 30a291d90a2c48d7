/// `=:=` and `==`.
extension Term {
  /// `=:=`: the same value of the same type. 0.0 and -0.0 are different, as of Erlang/OTP 27.
  @inline(__always) func isExactlyEqual(to other: Term) -> Bool {
    if bits == other.bits { return true }
    // Immediates are equal only when they are the same word.
    if !(isPointer && other.isPointer) { return false }
    return Term.areEqual(self, other, exactly: true)
  }

  /// `==`: as `=:=`, but an integer equals the float of the same value, except in the keys of maps.
  @inline(__always) func isEqual(to other: Term) -> Bool {
    if bits == other.bits { return true }
    if !(isPointer || other.isPointer) { return false }
    return Term.areEqual(self, other, exactly: false)
  }

  @inline(never) private static func areEqual(_ a: Term, _ b: Term, exactly: Bool) -> Bool {
    withUnsafeTemporaryAllocation(of: Term.self, capacity: WalkStack.initialCapacity) { buffer in
      var walk = WalkStack(buffer)
      if !haveEqualTops(a, b, exactly: exactly, &walk) { return false }
      while !walk.isEmpty {
        let (a, b, exactly) = walk.pop()
        if a.bits != b.bits && !haveEqualTops(a, b, exactly: exactly, &walk) { return false }
      }
      return true
    }
  }

  /// Compares the outermost constructors and notes what is inside for later. Precondition: not the
  /// same word.
  @inline(__always)
  private static func haveEqualTops(
    _ a: Term, _ b: Term, exactly: Bool, _ walk: inout WalkStack
  ) -> Bool {
    if a.isCons { return b.isCons && haveEqualHeads(a, b, exactly: exactly, &walk) }
    if a.isBoxed && b.isBoxed {
      if a.box[0].bits == b.box[0].bits {
        return haveEqualBoxes(a, b, exactly: exactly, &walk)
      }
      if a.isBinary { return b.isBinary && BitString.compare(a.bitString, b.bitString) == 0 }
    }
    return !exactly && areEqualNumbers(a, b)
  }

  /// Goes along two lists as long as their elements can be compared at once.
  @inline(__always)
  private static func haveEqualHeads(
    _ a: Term, _ b: Term, exactly: Bool, _ walk: inout WalkStack
  ) -> Bool {
    var a = a
    var b = b
    repeat {
      let x = a.head
      let y = b.head
      a = a.tail
      b = b.tail
      if x.bits != y.bits {
        if exactly ? !(x.isPointer && y.isPointer) : !(x.isPointer || y.isPointer) {
          return false
        }
        if a.bits != b.bits { walk.push(a, b, exactly: exactly) }
        walk.push(x, y, exactly: exactly)
        return true
      }
      if a.bits == b.bits { return true }
    } while a.isCons && b.isCons
    walk.push(a, b, exactly: exactly)
    return true
  }

  private static func areEqualNumbers(_ a: Term, _ b: Term) -> Bool {
    if a.isFloat { return b.isInteger && b.compareInteger(with: a.float) == 0 }
    return b.isFloat && a.isInteger && a.compareInteger(with: b.float) == 0
  }

  /// Precondition: the headers are the same.
  private static func haveEqualBoxes(
    _ a: Term, _ b: Term, exactly: Bool, _ walk: inout WalkStack
  ) -> Bool {
    let x = a.box
    let y = b.box
    let header = Header(x[0])
    switch header.kind {
    case .tuple:
      walk.push(x + 1, y + 1, count: header.size, exactly: exactly)
      return true
    case .float:
      return x[1].bits == y[1].bits || !exactly && a.float == b.float
    case .positiveInteger, .negativeInteger, .foreignPid, .foreignPort, .foreignReference:
      for index in 1...header.size where x[index].bits != y[index].bits { return false }
      return true
    case .reference, .externalFun, .handle:
      return x[1].bits == y[1].bits
    case .closure:
      if x[1].bits != y[1].bits, FunIdentity.compareCode(x[1], y[1]) != 0 { return false }
      walk.push(x + 2, y + 2, count: header.size - 1, exactly: exactly)
      return true
    case .flatMap:
      walk.push(x + 2, y + 2, count: header.size - 1, exactly: exactly)
      walk.push(x[1], y[1], exactly: true)
      return true
    case .hashMap:
      if x[1].bits != y[1].bits { return false }
      walk.push(x[2], y[2], exactly: exactly)
      return true
    case .hashNode:
      if x[1].bits != y[1].bits { return false }
      return haveEqualEntries(x + 2, y + 2, count: header.size - 1, exactly: exactly, &walk)
    case .hashBucket:
      return haveEqualBuckets(x + 1, y + 1, count: header.size, exactly: exactly, &walk)
    case .heapBinary, .sharedBinary, .subBinary:
      return BitString.compare(a.bitString, b.bitString) == 0
    default:
      return false
    }
  }

  /// The same keys give the same tree: see `HashTrie`.
  private static func haveEqualEntries(
    _ a: Words, _ b: Words, count: Int, exactly: Bool, _ walk: inout WalkStack
  ) -> Bool {
    for index in 0..<count where a[index].bits != b[index].bits {
      let x = a[index]
      let y = b[index]
      if x.isCons != y.isCons { return false }
      if x.isCons {
        walk.push(x.tail, y.tail, exactly: exactly)
        walk.push(x.head, y.head, exactly: true)
      } else {
        walk.push(x, y, exactly: exactly)
      }
    }
    return true
  }

  /// The pairs of a bucket are in no order.
  private static func haveEqualBuckets(
    _ a: Words, _ b: Words, count: Int, exactly: Bool, _ walk: inout WalkStack
  ) -> Bool {
    for index in 0..<count {
      let pair = a[index]
      guard let other = (0..<count).first(where: { b[$0].head.isExactlyEqual(to: pair.head) })
      else { return false }
      walk.push(pair.tail, b[other].tail, exactly: exactly)
    }
    return true
  }
}
