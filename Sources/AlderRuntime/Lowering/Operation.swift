import AlderSyntax

/// What steps will do: a body is a list of these. Each names the slots it writes; values name those
/// they read.
indirect enum Operation {
  case assign(Int, Value)
  /// Computed for what it does or raises, the value is dropped.
  case effect(Value)
  /// Hands a value to the caller.
  case result(Value)
  case call(into: Int, Callee, [Value], SourceLocation)
  case tailCall(Callee, [Value], SourceLocation)
  /// The first clause that matches the scrutinees' slots runs, then what follows.
  case select([Int], [SelectClause], MatchFailure)
  /// Goes one of two ways.
  case branch(Test, then: [Operation], otherwise: [Operation])
  case receive(Receive)
  case attempt(Attempt)
  case cleanup(Cleanup)
  /// `catch`: runs the body, which puts its value into a slot; an exception becomes a value there.
  case catching([Operation], into: Int, handlerSlots: Int)
  /// A body, and what runs when it is left by `leaveMaybe`.
  case maybe([Operation], otherwise: [Operation])
  case leaveMaybe
  case raise(MatchFailure)
  /// Turns a raw stack trace into the list that programs see.
  case buildTrace(Int)
}

struct SelectClause {
  var patterns: [MatchPattern]
  /// Nil: no guard. Otherwise alternatives of conjunctions.
  var guards: [[Test]]
  var body: [Operation]
}

struct Receive {
  /// Where the message is put while it is looked at.
  var messageSlot: Int
  var clauses: [SelectClause]
  var timeout: Value?
  var timeoutBody: [Operation]
  var location: SourceLocation
}

struct Attempt {
  var body: [Operation]
  /// After the body, outside of the handler: the `of` clauses, or nothing.
  var success: [Operation]
  /// Three slots: class, reason, trace.
  var handlerSlots: Int
  var handler: [Operation]
}

/// `try ... after`: the body's value, or its exception, is kept in slots while the `after` part
/// runs; then it goes on its way.
struct Cleanup {
  var body: [Operation]
  var handlerSlots: Int
  var cleanup: [Operation]
}

enum Callee {
  case local(FunctionCode)
  case export(Export)
  /// A fun; its value is evaluated after the arguments' slots are known, before the call.
  case fun(Value)
  /// Module and function computed at run time.
  case dynamic(module: Value, function: Value)
}

/// What happens when nothing matched.
enum MatchFailure {
  case functionClause(SourceLocation)
  case badmatch(Int, SourceLocation)
  case caseClause(Int, SourceLocation)
  case tryClause(Int, SourceLocation)
  case elseClause(Int, SourceLocation)
  case ifClause(SourceLocation)
  case badGenerator(Int, SourceLocation)
  /// Zipped generators; the slot has what is left of each, as a tuple.
  case badGenerators(Int, SourceLocation)
  case badFilter(Int, SourceLocation)
  /// The operand of `andalso`/`orelse` is not a boolean.
  case badarg(Int, SourceLocation)
  /// On with the exception whose parts are in these three slots.
  case reraise(Int)
  /// Generated where linting has shown that it cannot happen.
  case next
}

/// A pattern with its variables resolved to slots.
indirect enum MatchPattern {
  case any
  case bind(Int)
  case literal(Term)
  /// What is in that slot already.
  case equal(Int)
  case cons(MatchPattern, MatchPattern)
  case tuple([MatchPattern])
  case map([(key: Value, value: MatchPattern)])
  case binary([SegmentPattern])
  /// The value of a segment whose bits are known.
  case bits(UInt64, count: Int)
  case both(MatchPattern, MatchPattern)
  /// Part of a larger pattern: put into the slot first, then matched there.
  case part(Int, MatchPattern)
}

/// A segment of a binary pattern. Its value is nothing, a variable or a constant.
struct SegmentPattern {
  enum Size {
    case fixed(bits: Int)
    case computed(Value, unit: Int)
    case rest(unit: Int)
    case character
  }

  var type: SegmentType
  var size: Size
  var value: MatchPattern
}

/// A condition with its connectives still apart, so that each can become a branch of its own.
indirect enum Test {
  case type(TypeTest, Value)
  /// What is in the slot is a record of that shape.
  case shape(RecordShape, Int)
  case compare(Comparison, Value, Value)
  /// `value` is `true`.
  case isTrue(Value)
  case and(Test, Test)
  case or(Test, Test)
  case not(Test)
  case constant(Bool)

  enum Comparison {
    /// The rest are these, turned around or negated.
    case less, equal, exactlyEqual
  }
}
