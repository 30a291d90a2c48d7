/// A step of a compiled match specification: a word of 32 bits.
///
///     [operand, 24 bits][operation, 8 bits]
///
/// Patterns work on a stack of terms that are still to be matched, expressions on a stack of values.
struct MatchInstruction {
  let bits: UInt32

  enum Operation: UInt8 {
    // Patterns. Each takes the next term that is to be matched; if it is another, the clause fails.

    /// A tuple with as many elements, which are matched next.
    case tuple
    /// A list cell, whose head and tail are matched next.
    case cons
    /// A map. That many keys follow in words of their own, indexes of constants; their values are
    /// matched next.
    case map
    case any
    /// Becomes the variable's value.
    case bind
    /// The same as the variable has.
    case same
    /// Equal to the constant.
    case equal

    // Expressions.

    case constant
    case variable
    /// '$_'
    case object
    case makeTuple
    /// A list of that many elements and what lies above them, the tail.
    case makeList
    /// A map of that many keys and values.
    case makeMap
    case own
    /// A native function: the operand is the index of the constant that is its address, the number of
    /// arguments is in the next word.
    case call
    /// The same for a `TraceAction`: the operand is its number.
    case action
    case isEqual, isNotEqual, isExactlyEqual, isNotExactlyEqual
    case isLess, isLessOrEqual, isGreater, isGreaterOrEqual
    case add, subtract
    case and, or, not
    /// The value must be a boolean.
    case boolean
    /// `andalso`: when the value is false, goes on at the operand; when it is true, drops it.
    case jumpIfFalse
    case jumpIfTrue
    case drop

    // Control.

    /// Where to go when the clause fails.
    case clause
    /// The clause fails unless the value is true.
    case test
    /// From here on failures have the value 'EXIT'.
    case body
    /// The value is the result.
    case accept
    /// No clause has matched.
    case reject
  }

  @inline(__always) init(bits: UInt32) { self.bits = bits }
  init(_ operation: Operation, _ operand: Int = 0) {
    bits = UInt32(operation.rawValue) | UInt32(operand) << 8
  }

  @inline(__always) var operation: Operation {
    // Safe: written by the compiler.
    unsafeBitCast(UInt8(truncatingIfNeeded: bits), to: Operation.self)
  }
  @inline(__always) var operand: Int { Int(bits >> 8) }

  static let maximumOperand = 1 << 24 - 1
}
