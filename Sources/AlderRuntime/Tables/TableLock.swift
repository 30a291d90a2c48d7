import Glibc
import Synchronization

/// What many readers or one writer hold, in one word that lies where it is used. It is held for
/// microseconds, so who has to wait spins for a moment and then lets other threads go first.
///
///     bit 31      a writer has it
///     bit 30      a writer waits: no new readers
///     bits 29..0  readers
struct TableLock: ~Copyable {
  private let word = Atomic<UInt32>(0)

  private static let written: UInt32 = 1 << 31
  private static let wanted: UInt32 = 1 << 30

  @inline(__always) borrowing func lockShared() {
    let word = self.word.load(ordering: .relaxed)
    if word & (Self.written | Self.wanted) == 0,
      self.word.compareExchange(expected: word, desired: word &+ 1, ordering: .acquiring).exchanged
    {
      return
    }
    waitShared()
  }

  @inline(__always) borrowing func unlockShared() {
    word.wrappingSubtract(1, ordering: .releasing)
  }

  @inline(__always) borrowing func lock() {
    if word.compareExchange(expected: 0, desired: Self.written, ordering: .acquiring).exchanged {
      return
    }
    wait()
  }

  @inline(__always) borrowing func unlock() {
    word.bitwiseAnd(~Self.written, ordering: .releasing)
  }

  @inline(never) private borrowing func waitShared() {
    var patience = Patience()
    while true {
      let word = self.word.load(ordering: .relaxed)
      if word & (Self.written | Self.wanted) != 0 {
        patience.wait()
      } else if self.word.weakCompareExchange(
        expected: word, desired: word &+ 1, ordering: .acquiring
      ).exchanged {
        return
      }
    }
  }

  @inline(never) private borrowing func wait() {
    var patience = Patience()
    while true {
      let word = self.word.load(ordering: .relaxed)
      if word & ~Self.wanted == 0 {
        if self.word.weakCompareExchange(
          expected: word, desired: Self.written, ordering: .acquiring
        ).exchanged {
          return
        }
      } else {
        // Set again each time: the writer that got in has taken it back.
        if word & Self.wanted == 0 { self.word.bitwiseOr(Self.wanted, ordering: .relaxed) }
        patience.wait()
      }
    }
  }

  private struct Patience {
    private var rounds = 0

    mutating func wait() {
      rounds += 1
      if rounds & 63 == 0 { sched_yield() }
    }
  }
}
