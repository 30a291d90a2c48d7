/// Stable sorting of what lies in memory, by merging runs.
///
/// Input that is in order already, or in the opposite order, takes one pass.
enum MergeSort {
  private static let runLength = 8

  /// Returns false when the items were in order, so that nothing has been done. `compare` is
  /// negative, 0 or positive, as the first is smaller than, equal to or larger than the second.
  @inline(__always)
  static func sort<Item>(
    _ items: UnsafeMutableBufferPointer<Item>, by compare: (Item, Item) -> Int
  ) -> Bool {
    let count = items.count
    var inOrder = 1
    while inOrder < count && compare(items[inOrder - 1], items[inOrder]) <= 0 { inOrder += 1 }
    if inOrder >= count { return false }
    if inOrder == 1 {
      var falling = 2
      while falling < count && compare(items[falling - 1], items[falling]) > 0 { falling += 1 }
      if falling == count {
        var items = items
        items.reverse()
        return true
      }
    }
    let base = items.baseAddress.unsafelyUnwrapped
    sortRuns(base, count, by: compare)
    let scratch = UnsafeMutablePointer<Item>.allocate(capacity: count)
    defer { scratch.deallocate() }
    let sorted = mergeRuns(base, scratch, count, by: compare)
    if sorted != base { base.update(from: sorted, count: count) }
    return true
  }

  @inline(__always)
  private static func sortRuns<Item>(
    _ items: UnsafeMutablePointer<Item>, _ count: Int, by compare: (Item, Item) -> Int
  ) {
    var start = 0
    while start < count {
      let end = min(start + runLength, count)
      var next = start + 1
      while next < end {
        let item = items[next]
        var place = next
        while place > start && compare(items[place - 1], item) > 0 {
          items[place] = items[place - 1]
          place -= 1
        }
        items[place] = item
        next += 1
      }
      start = end
    }
  }

  /// Merges back and forth; returns where the result is.
  @inline(__always)
  private static func mergeRuns<Item>(
    _ items: UnsafeMutablePointer<Item>, _ scratch: UnsafeMutablePointer<Item>, _ count: Int,
    by compare: (Item, Item) -> Int
  ) -> UnsafeMutablePointer<Item> {
    var source = items
    var target = scratch
    var width = runLength
    while width < count {
      var start = 0
      while start < count {
        let middle = min(start + width, count)
        let end = min(middle + width, count)
        merge(source, start, middle, end, into: target, by: compare)
        start = end
      }
      swap(&source, &target)
      width *= 2
    }
    return source
  }

  @inline(__always)
  private static func merge<Item>(
    _ source: UnsafeMutablePointer<Item>, _ start: Int, _ middle: Int, _ end: Int,
    into target: UnsafeMutablePointer<Item>, by compare: (Item, Item) -> Int
  ) {
    if middle == end || compare(source[middle - 1], source[middle]) <= 0 {
      (target + start).update(from: source + start, count: end - start)
      return
    }
    var left = start
    var right = middle
    var place = start
    while true {
      if compare(source[left], source[right]) <= 0 {
        target[place] = source[left]
        left += 1
        place += 1
        if left == middle { break }
      } else {
        target[place] = source[right]
        right += 1
        place += 1
        if right == end { break }
      }
    }
    (target + place).update(from: source + left, count: middle - left)
    place += middle - left
    (target + place).update(from: source + right, count: end - right)
  }
}
