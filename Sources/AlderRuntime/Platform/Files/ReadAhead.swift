import Glibc

/// What has been read of a file and not been asked for.
///
///     [taken ...|waiting ...|free ...]
///      base      start       end      capacity
struct ReadAhead: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>?
  private var start = 0
  private var end = 0
  private var capacity = 0
  /// How many of those that wait hold no line break, as was found before.
  private var searched = 0

  deinit { free(base) }

  var count: Int { end - start }
  var isEmpty: Bool { start == end }

  mutating func discard() {
    start = 0
    end = 0
    searched = 0
  }

  /// Takes up to `count` bytes. What is returned is good until the next call.
  mutating func take(_ count: Int) -> UnsafeBufferPointer<UInt8> {
    let taken = min(count, self.count)
    guard taken > 0, let base else { return UnsafeBufferPointer(start: nil, count: 0) }
    defer {
      start += taken
      searched = max(0, searched - taken)
    }
    return UnsafeBufferPointer(start: base + start, count: taken)
  }

  /// Takes up to and with the next line break, nil when none is there. With `joining`, a carriage
  /// return before it is left out. What is returned is good until the next call.
  mutating func takeLine(joining: Bool) -> UnsafeBufferPointer<UInt8>? {
    guard let base, count > searched,
      let found = memchr(base + start + searched, 10, count - searched)
    else {
      searched = count
      return nil
    }
    let length =
      UnsafeMutablePointer<UInt8>(found.assumingMemoryBound(to: UInt8.self)) - base
      + 1 - start
    let line = take(length)
    searched = 0
    guard joining, length > 1, line[length - 2] == 13 else { return line }
    // The bytes are ours and will not be looked at again.
    base[start - 2] = 10
    return UnsafeBufferPointer(start: line.baseAddress, count: length - 1)
  }

  /// Room for `count` bytes more; says with `added` how many have been put there.
  mutating func room(_ count: Int) -> UnsafeMutableRawBufferPointer {
    if start == end { discard() }
    if end + count > capacity { makeRoom(count) }
    return UnsafeMutableRawBufferPointer(start: base.unsafelyUnwrapped + end, count: count)
  }

  mutating func added(_ count: Int) { end += count }

  /// Puts bytes in front of what waits.
  mutating func putBack(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress, !bytes.isEmpty else { return }
    searched = 0
    if start < bytes.count {
      _ = room(bytes.count)
      let base = base.unsafelyUnwrapped
      memmove(base + start + bytes.count, base + start, count)
      end += bytes.count
    } else {
      start -= bytes.count
    }
    memcpy(base.unsafelyUnwrapped + start, source, bytes.count)
  }

  /// Moves what waits to the front, and grows if that is not enough.
  private mutating func makeRoom(_ more: Int) {
    let waiting = count
    if let base, start > 0 { memmove(base, base + start, waiting) }
    start = 0
    end = waiting
    if waiting + more <= capacity { return }
    capacity = max(waiting + more, capacity * 2)
    guard let memory = realloc(base, capacity) else { Block.outOfMemory(capacity / 8) }
    base = memory.assumingMemoryBound(to: UInt8.self)
  }
}
