import AlderSyntax
import CGMP
public let gmp = __GNU_MP_VERSION
