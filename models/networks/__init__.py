"""The networks of the paper, as plain torch modules.

"The paper" is Chen et al., Iterative Token Evaluation and Refinement for Real-World
Super-Resolution (AAAI 2024, arXiv 2312.05616); blocks name the section that they implement and use
its symbols. For a photo I_l:

    S_l = argmax E_l(I_l)                 distortion removal (3.2)
    S_t ~ softmax phi_r(S_l, m_0, S_t, m)     token refinement (3.3), repeated
    m   from phi_e(S_t, S_l)               token evaluation (3.3)
    I   = D_H(Z[S])                        decoder of the tokenizer (3.1)
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
