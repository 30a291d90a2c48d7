extension Process {
  /// The operator `--`: of `a`, without the first occurrence of each element of `b`.
  @inline(never) func subtractLists(_ a: Term, _ b: Term) throws(Raise) -> Term {
    guard let count = a.listLength, let removedCount = b.listLength else { throw badarg() }
    if count == 0 || removedCount == 0 { return a }
    charge((count + removedCount) >> 3)
    return withUnsafeTemporaryAllocation(of: Removal.self, capacity: removedCount) { buffer in
      let removals = Removal.collect(b, into: buffer)
      return keep(a, without: removals, left: removedCount)
    }
  }

  private func keep(
    _ list: Term, without removals: UnsafeMutableBufferPointer<Removal>, left: Int
  ) -> Term {
    var left = left
    var rest = list
    var result = ListBuilder(self)
    while rest.isCons && left > 0 {
      if Removal.take(rest.head, from: removals) { left -= 1 } else { result.append(rest.head) }
      rest = rest.tail
    }
    return result.finish(tail: rest)
  }
}

/// An element of the right operand of `--`, and how often it is still to be removed. Sorted in
/// exact term order, so that looking one up takes a logarithm's time.
private struct Removal {
  let element: Term
  var count: Int

  static func collect(
    _ list: Term, into buffer: UnsafeMutableBufferPointer<Removal>
  ) -> UnsafeMutableBufferPointer<Removal> {
    var rest = list
    for index in buffer.indices {
      buffer.initializeElement(at: index, to: Removal(element: rest.head, count: 1))
      rest = rest.tail
    }
    var buffer = buffer
    buffer.sort { Term.compareExactly($0.element, $1.element) < 0 }
    var distinct = 0
    for index in 1..<max(buffer.count, 1) {
      if buffer[index].element.isExactlyEqual(to: buffer[distinct].element) {
        buffer[distinct].count += 1
      } else {
        distinct += 1
        buffer[distinct] = buffer[index]
      }
    }
    return UnsafeMutableBufferPointer(rebasing: buffer[...distinct])
  }

  /// Whether `element` is one of `removals`; it is removed once less from then on.
  static func take(_ element: Term, from removals: UnsafeMutableBufferPointer<Removal>) -> Bool {
    var low = 0
    var high = removals.count
    while low < high {
      let middle = (low + high) / 2
      let order = Term.compareExactly(removals[middle].element, element)
      if order == 0 {
        if removals[middle].count == 0 { return false }
        removals[middle].count -= 1
        return true
      }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return false
  }
}
