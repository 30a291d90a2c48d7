/// Single tokens, for reading in which a program takes part.
extension JSONReader {
  /// `{Token, Position}`; `incomplete` when the text ends before the token does, or could; `{error, Reason,
  /// Position}`. A token is a character, one of the three words, or `{string | integer | float, Binary}`.
  mutating func token() throws(Raise) -> Term {
    do throws(Stop) {
      skipBlanks()
      let byte = try next()
      let token: Term
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
        UInt8(ascii: ","), UInt8(ascii: ":"):
        position += 1
        token = Term(small: Int(byte))
      case UInt8(ascii: "\""):
        position += 1
        token = p.tuple(stringAtom, try string())
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        let number = try self.number()
        if position == bytes.count { return lastNumber(try numberToken(number)) }
        token = try numberToken(number)
      default:
        token = try scalar(byte)
      }
      return p.tuple(token, Term(small: position))
    } catch {
      switch error {
      case .raised(let raise): throw raise
      case .failed(let failure):
        if case .unexpectedEnd = failure.reason { return incomplete }
        return p.tuple(Atom.error, try failure.term(p), Term(small: failure.position))
      }
    }
  }

  /// A number goes on as long as there are digits, so that what is at the end may not be all of it.
  private func lastNumber(_ token: Term) -> Term {
    p.tuple(incomplete, token)
  }

  private func numberToken(_ number: Number) throws(Stop) -> Term {
    if number.isInteger {
      return p.tuple(integerAtom, try make(UnsafeBufferPointer(rebasing: bytes[number.range])))
    }
    let (p, text) = (p, floatText(number))
    do throws(Raise) { return p.tuple(Atom.float, try p.binary(text)) } catch {
      throw .raised(error)
    }
  }
}

private let incomplete = Term(atom: "incomplete")
private let stringAtom = Term(atom: "string")
private let integerAtom = Term(atom: "integer")
