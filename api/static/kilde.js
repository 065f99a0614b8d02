/* empty css            */import{a as e,d as t,i as n,p as r,t as i}from"./shared-where.js";import{n as a,t as o}from"./shared-clipboard.js";import{n as s,t as c}from"./shared-page.js";function l(e){let t=/^#s=(\d{1,9})-(\d{1,9})$/.exec(e);if(!t)return null;let n={start:Number(t[1]),end:Number(t[2])};return n.start<n.end?n:null}function u(e,t){let n=new a(e.text),r=[...new Map(e.pages.map(e=>[e.page,e.start]))].sort((e,t)=>e[1]-t[1]),i=[],o=e.start;for(let s of e.text.split(`
`)){let c=o+new a(s).length;if(s.trim()){let a=null;for(;r[0]&&r[0][1]<c;)a=r.shift()?.[0]??null;i.push({page:a,pieces:d(n,{start:o,end:c},t,e.start)})}o=c+1}return i}function d(e,t,n,r){let i=Math.max(t.start,Math.min(n?.start??t.end,t.end)),a=Math.max(i,Math.min(n?.end??i,t.end)),o=(t,n,i)=>n>t?[{text:e.slice(t-r,n-r),marked:i}]:[];return[...o(t.start,i,!1),...o(i,a,!0),...o(a,t.end,!1)]}var f=class extends c{static{this.properties={...c.properties,info:{state:!0},text:{state:!0},span:{state:!0}}}constructor(){super(),this.points=new a(``),this.info=null,this.text=null,this.span=l(location.hash)}connectedCallback(){super.connectedCallback(),window.addEventListener(`hashchange`,()=>{this.span=l(location.hash)}),this.load()}async load(){let e=location.pathname.split(`/`).at(-1)??``,[t,r]=await Promise.all([this.read(`/api/documents/${e}`),this.read(`/api/documents/${e}/text`)]);t&&r&&(this.points=new a(r.text),this.info=t,this.text=r,document.title=`${n(t.name)} – Klarplan`)}render(){let{info:e,text:i}=this;return!e||!i?r`<h1>Kilde</h1>${this.problemView()}${this.problem?t:r`<p class="note">Henter dokumentet …</p>`}`:r`
      <h1 class="file-name">${n(e.name)}</h1>
      <p class="lead">${e.pages>0?`${e.pages} ${e.pages===1?`side`:`sider`}. `:``}Læst ind ${s(e.ingested)}.</p>
      <div class="source-page">
        ${this.aboutView(e)}
        <article class="paper" aria-label="Dokumentets tekst">
          ${u(i,this.span).map(e=>this.blockView(e))}
        </article>
      </div>`}aboutView(e){return r`<div class="about-source card stack">
      ${this.span?this.quoteView(this.span):r`<p class="note">Åbn en kilde fra et svar for at se citatet fremhævet i teksten.</p>`}
      <a class="plain outline" href="/api/documents/${encodeURIComponent(e.id)}/file" download>Hent det originale dokument</a>
      ${this.sayingView()}
    </div>`}quoteView(e){let t=this.points.slice(e.start,e.end);return t.trim()?r`<h2>Citatet</h2>
      <blockquote class="quote"><mark>${n(t)}</mark></blockquote>
      <p class="note">${this.pageOf(e)}</p>
      <div class="row">
        <button type="button" class="solid small" @click=${()=>this.copy(t,e)}>Kopiér med kilde</button>
        <button type="button" class="plain" @click=${()=>this.goTo()}>Gå til citatet</button>
      </div>`:r`<p class="problem">Citatet findes ikke længere i dokumentet. Det er måske læst ind på ny.</p>`}blockView({page:n,pieces:i}){let a=i.map(({text:t,marked:n})=>n?r`<mark>${e(t)}</mark>`:e(t));return r`${n===null?t:r`<h2 class="page-number">Side ${n}</h2>`}<p>${a}</p>`}pageOf(e){let t=this.text?.pages.filter(t=>t.start<e.end&&t.end>e.start)??[];return t.length===0?`Dokumentet har ingen sidetal.`:`Side ${t.map(({page:e})=>e).join(` og `)}`}async copy(e,t){let{info:r}=this;if(!r)return;let a=[n(r.name),this.pageOf(t).replace(/\.$/,``)].join(` · `),s=`“${n(e)}” (${a}) ${i(r.id,t,location.origin)}`;this.saying=await o(s)?`Kopieret med kilde`:`Browseren lod ikke teksten kopiere.`}goTo(){let e=this.querySelector(`.paper mark`);e?.setAttribute(`tabindex`,`-1`),e?.focus({preventScroll:!0}),e?.scrollIntoView({block:`center`})}updated(e){(e.has(`text`)||e.has(`span`))&&this.querySelector(`.paper mark`)?.scrollIntoView({block:`center`})}};customElements.define(`klarplan-kilde-page`,f);